using Microsoft.AspNetCore.Identity;

namespace Ludi.Collab.Accounts.SignIn;

/// <summary>
/// Hashes and checks passwords with ASP.NET Core Identity's hasher. A check costs the same whether or not
/// there is such an account, and only half of the cores are ever busy with it, so that boards stay live.
/// </summary>
internal sealed class Passwords(IPasswordHasher<Person> hasher) : IDisposable
{
    private static readonly Person Nobody = new("nobody", "none", "Nobody", "nobody@ludi.invalid", null, false, default);

    private readonly SemaphoreSlim _turns = new(Math.Max(1, Environment.ProcessorCount / 2));
    private readonly string _noPassword = hasher.HashPassword(Nobody, SecretToken.New());

    public Task<string> Hash(string password, CancellationToken cancellation) =>
        InTurn(() => hasher.HashPassword(Nobody, password), cancellation);

    /// <summary>Whether this is the person's password. Without a person, or one without a password, never; at the same cost.</summary>
    public Task<PasswordVerificationResult> Check(Person? person, string password, CancellationToken cancellation) => InTurn(
        () => hasher.VerifyHashedPassword(person ?? Nobody, person?.PasswordHash ?? _noPassword, password), cancellation);

    public void Dispose() => _turns.Dispose();

    private async Task<T> InTurn<T>(Func<T> work, CancellationToken cancellation)
    {
        await _turns.WaitAsync(cancellation);
        try
        {
            return work();
        }
        finally
        {
            _turns.Release();
        }
    }
}
