using Ludi.Collab.Accounts.Demo;
using Ludi.Collab.Accounts.Invitations;
using Ludi.Collab.Accounts.Me;
using Ludi.Collab.Accounts.Plans;
using Ludi.Collab.Accounts.SignIn;
using Ludi.Collab.Accounts.SignUp;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;

namespace Ludi.Collab.Accounts;

/// <summary>The door of accounts: people, organisations, plans, invitations, the session of a browser, the demo.</summary>
internal static class AccountsFeature
{
    // OWASP's figure for PBKDF2 with HMAC-SHA512.
    private const int HashIterations = 210_000;

    public static WebApplicationBuilder AddAccounts(this WebApplicationBuilder builder)
    {
        AddOptions(builder);
        AddSession(builder.Services);
        builder.Services
            .AddSingleton<PlanTable>()
            .AddSingleton<OrganisationPlans>()
            .AddSingleton<RehearsalPages>()
            .AddSingleton<WhoAmI>()
            .AddSingleton<OpenInvitations>()
            .AddSingleton<Registration>()
            .AddHostedService<DemoOrganisation>();
        return builder;
    }

    /// <summary>Who a request is from is known, and may be refused, after this; so it comes right after UseHosting.</summary>
    public static WebApplication MapAccounts(this WebApplication app)
    {
        app.UseRateLimiter();
        app.UseAuthentication();
        app.UseAuthorization();
        var api = app.MapGroup("/api").WithTags("Accounts");
        api.MapMe();
        api.MapSignUp();
        api.MapSession();
        api.MapInvitations();
        api.MapDemo();
        return app;
    }

    private static void AddOptions(WebApplicationBuilder builder)
    {
        builder.Services.AddOptions<AccountsOptions>()
            .BindConfiguration(AccountsOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        builder.Services.AddOptions<DemoOptions>()
            .Configure<IHostEnvironment>((demo, environment) => demo.Enabled = environment.IsDevelopment())
            .BindConfiguration(DemoOptions.Section);
    }

    private static void AddSession(IServiceCollection services)
    {
        services.ConfigureOptions<SessionCookie>();
        services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme).AddCookie();
        services.AddAuthorization(AccountPolicies.Add);
        services.AddRateLimiter(limiter => limiter.AddPolicy<string, AttemptLimit>(AttemptLimit.Name));
        services.Configure<PasswordHasherOptions>(hasher => hasher.IterationCount = HashIterations);
        services
            .AddSingleton<IPasswordHasher<Person>, PasswordHasher<Person>>()
            .AddSingleton<Passwords>()
            .AddSingleton<KnownVisitors>();
    }
}
