using Tutor.Answering.Tests;
using Tutor.Answering.Tests.Composing;

// Read and analyzed once for all tests; nothing in them changes.
[assembly: AssemblyFixture(typeof(SchoolLibraries))]
[assembly: AssemblyFixture(typeof(TinyLibrary))]
[assembly: AssemblyFixture(typeof(FormsLibrary))]
[assembly: AssemblyFixture(typeof(TownLibrary))]
[assembly: AssemblyFixture(typeof(BridgeLibrary))]
