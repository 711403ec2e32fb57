using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Tutor.Review.Layout;
using Tutor.Review.SigningIn;
using Tutor.Transcripts.Accounts;

namespace Tutor.Review.Accounts;

/// <summary><c>/review/accounts</c> for administrators, and <c>/review/password</c> for everybody's own.</summary>
internal static class AccountEndpoints
{
    private const string Address = "/review/accounts";

    public static void MapAccounts(this RouteGroupBuilder review)
    {
        var accounts = review.MapGroup("/accounts").RequireAuthorization(ReviewPolicies.Administrator);
        accounts.MapGet("", (HttpContext context, Guid? done) => ShowAsync(context, done: done));
        accounts.MapPost("", AddAsync);
        accounts.MapPost("/{id:guid}/disable", (HttpContext context, Guid id) => ChangeAsync(context, id, DisableAsync));
        accounts.MapPost("/{id:guid}/enable", (HttpContext context, Guid id) => ChangeAsync(context, id, EnableAsync));
        accounts.MapPost("/{id:guid}/unlock", (HttpContext context, Guid id) => ChangeAsync(context, id, UnlockAsync));
        accounts.MapPost("/{id:guid}/role", (HttpContext context, Guid id) => ChangeAsync(context, id, ChangeRoleAsync));
        accounts.MapPost("/{id:guid}/password", (HttpContext context, Guid id) => ChangeAsync(context, id, SetPasswordAsync));
        accounts.MapPost("/{id:guid}/entra", (HttpContext context, Guid id) => ChangeAsync(context, id, LinkAsync));

        review.MapGet("/password", ShowOwnPasswordAsync);
        review.MapPost("/password", ChangeOwnPasswordAsync);
    }

    private delegate Task<AccountProblem?> Change(AccountChanges changes, ReviewContext request, Account account, IFormCollection form);

    private static async Task<IResult> ShowAsync(
        HttpContext context, AccountProblem? problem = null, Guid? done = null, string? name = null, AccountRole role = AccountRole.Teacher, string? entraObjectId = null)
    {
        var request = context.RequestServices.GetRequiredService<ReviewContext>();
        var accounts = await context.RequestServices.GetRequiredService<IAccountStore>().ListAsync(request.Cancellation);
        return await ReviewPages.ShowAsync<AccountsPage>(
            context,
            new()
            {
                [nameof(AccountsPage.Accounts)] = accounts,
                [nameof(AccountsPage.Own)] = request.Reviewer.Id,
                [nameof(AccountsPage.Now)] = request.Now,
                [nameof(AccountsPage.Wording)] = request.Wording,
                [nameof(AccountsPage.MinimumPasswordLength)] = context.RequestServices.GetRequiredService<AccountChanges>().MinimumPasswordLength,
                [nameof(AccountsPage.Problem)] = problem,
                [nameof(AccountsPage.Done)] = accounts.FirstOrDefault(account => account.Id == done)?.Name,
                [nameof(AccountsPage.NewName)] = name,
                [nameof(AccountsPage.NewRole)] = role,
                [nameof(AccountsPage.NewEntraId)] = entraObjectId,
            },
            problem is null ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest);
    }

    private static async Task<IResult> AddAsync(HttpContext context, AccountChanges changes, ReviewContext request)
    {
        var form = await context.Request.ReadFormAsync(request.Cancellation);
        var (name, role, entra) = (form["name"].ToString(), RoleIn(form), Given(form["entra"]));
        var (problem, account) = form["password"] != form["again"]
            ? (AccountProblem.PasswordsDiffer, null)
            : await changes.AddAsync(request.Reviewer.Name, new NewAccount(name, role, Given(form["password"]), entra), request.Cancellation);
        return account is null
            ? await ShowAsync(context, problem, name: name, role: role, entraObjectId: entra)
            : Results.LocalRedirect($"{Address}?done={account.Id}");
    }

    private static async Task<IResult> ChangeAsync(HttpContext context, Guid id, Change change)
    {
        var services = context.RequestServices;
        var request = services.GetRequiredService<ReviewContext>();
        if (await services.GetRequiredService<IAccountStore>().FindAsync(id, request.Cancellation) is not { } account)
            return await ReviewPages.NoticeAsync(context, StatusCodes.Status404NotFound, texts => texts.NotFound);
        var form = await context.Request.ReadFormAsync(request.Cancellation);
        return await change(services.GetRequiredService<AccountChanges>(), request, account, form) is { } problem
            ? await ShowAsync(context, problem)
            : Results.LocalRedirect($"{Address}?done={id}");
    }

    private static Task<AccountProblem?> DisableAsync(AccountChanges changes, ReviewContext request, Account account, IFormCollection form) =>
        account.Id == request.Reviewer.Id
            ? Task.FromResult<AccountProblem?>(AccountProblem.OwnAccount)
            : changes.SetDisabledAsync(request.Reviewer.Name, account, true, request.Cancellation);

    private static Task<AccountProblem?> EnableAsync(AccountChanges changes, ReviewContext request, Account account, IFormCollection form) =>
        changes.SetDisabledAsync(request.Reviewer.Name, account, false, request.Cancellation);

    private static async Task<AccountProblem?> UnlockAsync(AccountChanges changes, ReviewContext request, Account account, IFormCollection form)
    {
        await changes.UnlockAsync(request.Reviewer.Name, account, request.Cancellation);
        return null;
    }

    private static Task<AccountProblem?> ChangeRoleAsync(AccountChanges changes, ReviewContext request, Account account, IFormCollection form) =>
        account.Id == request.Reviewer.Id
            ? Task.FromResult<AccountProblem?>(AccountProblem.OwnAccount)
            : changes.SetRoleAsync(request.Reviewer.Name, account, RoleIn(form), request.Cancellation);

    private static Task<AccountProblem?> SetPasswordAsync(AccountChanges changes, ReviewContext request, Account account, IFormCollection form) =>
        form["password"] != form["again"]
            ? Task.FromResult<AccountProblem?>(AccountProblem.PasswordsDiffer)
            : changes.SetPasswordAsync(request.Reviewer.Name, account, form["password"].ToString(), request.Cancellation);

    private static Task<AccountProblem?> LinkAsync(AccountChanges changes, ReviewContext request, Account account, IFormCollection form) =>
        changes.LinkAsync(request.Reviewer.Name, account, Given(form["entra"]), request.Cancellation);

    private static async Task<IResult> ShowOwnPasswordAsync(HttpContext context, IAccountStore accounts, ReviewContext request) =>
        await OwnPasswordPageAsync(context, (await accounts.FindAsync(request.Reviewer.Id, request.Cancellation))?.PasswordHash is not null, null, false);

    private static async Task<IResult> ChangeOwnPasswordAsync(
        HttpContext context, AccountChanges changes, PasswordSignIn signIn, IAccountStore accounts, ReviewContext request)
    {
        var form = await context.Request.ReadFormAsync(request.Cancellation);
        if (form["password"] != form["again"])
            return await OwnPasswordPageAsync(context, true, AccountProblem.PasswordsDiffer, false);
        // A session left open must not be enough to take the account over; wrong guesses count as they do at the door.
        if (await signIn.TryAsync(request.Reviewer.Name, form["old"].ToString(), context.Connection.RemoteIpAddress?.ToString(), request.Cancellation) is not { } account
            || account.Id != request.Reviewer.Id)
            return await OwnPasswordPageAsync(context, true, AccountProblem.PasswordWrong, false);
        if (await changes.SetPasswordAsync(account.Name, account, form["password"].ToString(), request.Cancellation) is { } problem)
            return await OwnPasswordPageAsync(context, true, problem, false);
        if (await accounts.FindAsync(account.Id, request.Cancellation) is { } changed)
            await context.SignInAsync(ReviewSession.Scheme, ReviewSession.Begin(changed, request.Now));
        return await OwnPasswordPageAsync(context, true, null, true);
    }

    private static Task<IResult> OwnPasswordPageAsync(HttpContext context, bool hasPassword, AccountProblem? problem, bool done) => ReviewPages.ShowAsync<OwnPasswordPage>(
        context,
        new()
        {
            [nameof(OwnPasswordPage.HasPassword)] = hasPassword,
            [nameof(OwnPasswordPage.Problem)] = problem,
            [nameof(OwnPasswordPage.Done)] = done,
            [nameof(OwnPasswordPage.MinimumLength)] = context.RequestServices.GetRequiredService<AccountChanges>().MinimumPasswordLength,
        },
        problem is null ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest);

    private static AccountRole RoleIn(IFormCollection form) =>
        form["role"] == nameof(AccountRole.Administrator) ? AccountRole.Administrator : AccountRole.Teacher;

    private static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;
}
