using Ludi.Collab.Accounts;
using Ludi.Collab.Boards;
using Ludi.Collab.Hosting;
using Ludi.Collab.Imports;
using Ludi.Collab.Jira;
using Ludi.Collab.Rehearsal;
using Ludi.Collab.Storage;

if (args.Contains(RehearsalSwitch.Alone))
{
    await RehearsalSwitch.RunAlone(args);
    return 0;
}

var builder = WebApplication.CreateBuilder(args)
    .AddRehearsal()
    .AddHosting()
    .AddStorage()
    .AddAccounts()
    .AddBoards()
    .AddImports()
    .AddJira();

var app = builder.Build();

app.UseHosting()
    .MapAccounts()
    .MapBoards()
    .MapImports()
    .MapJira()
    .MapHosting();

try
{
    await app.RunAsync();
    return 0;
}
catch (StorageException taken)
{
    Console.Error.WriteLine(taken.Message);
    return 1;
}
