using Tutor.Models.Tests;

[assembly: AssemblyFixture(typeof(BattleLibrary))]
