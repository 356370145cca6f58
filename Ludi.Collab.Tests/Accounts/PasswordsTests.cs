using Ludi.Collab.Accounts;
using Ludi.Collab.Accounts.SignIn;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Ludi.Collab.Tests.Accounts;

public sealed class PasswordsTests
{
    private static readonly Person Mia = new("p1", "o1", "Mia", "mia@example.org", null, false, DateTimeOffset.UnixEpoch);

    [Fact]
    public async Task U3_nobody_somebody_and_somebody_without_a_password_cost_one_check_each()
    {
        var hasher = new Counting();
        using var passwords = new Passwords(hasher);
        var known = Mia with { PasswordHash = await passwords.Hash("the right one", CancellationToken.None) };

        foreach (var person in new[] { null, known, Mia })
        {
            hasher.Checks = 0;
            Assert.Equal(PasswordVerificationResult.Failed, await passwords.Check(person, "a wrong one", CancellationToken.None));
            Assert.Equal(1, hasher.Checks);
        }

        Assert.Equal(PasswordVerificationResult.Success, await passwords.Check(known, "the right one", CancellationToken.None));
    }

    /// <summary>The framework's hasher, counting how often it works.</summary>
    private sealed class Counting : PasswordHasher<Person>
    {
        public Counting()
            : base(Options.Create(new PasswordHasherOptions { IterationCount = 100 }))
        {
        }

        public int Checks { get; set; }

        public override PasswordVerificationResult VerifyHashedPassword(Person user, string hashedPassword, string providedPassword)
        {
            Checks++;
            return base.VerifyHashedPassword(user, hashedPassword, providedPassword);
        }
    }
}
