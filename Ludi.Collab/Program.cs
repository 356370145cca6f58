using Ludi.Collab.Accounts;
using Ludi.Collab.Boards;
using Ludi.Collab.Hosting;
using Ludi.Collab.Jira;
using Ludi.Collab.Rehearsal;
using Ludi.Collab.Storage;

if (args.Contains(RehearsalSwitch.Alone))
{
    await RehearsalSwitch.RunAlone(args);
    return;
}

var builder = WebApplication.CreateBuilder(args)
    .AddRehearsal()
    .AddHosting()
    .AddStorage()
    .AddAccounts()
    .AddBoards()
    .AddJira();

var app = builder.Build();

app.UseHosting()
    .MapAccounts()
    .MapBoards()
    .MapJira()
    .MapHosting();

await app.RunAsync();
