using System.Collections.Concurrent;

namespace Ludi.Collab.Tests.Conformance;

/// <summary>Stands on a line to Jira, changes nothing, and holds each exchange against Atlassian's descriptions.</summary>
internal sealed class Witness
{
    private readonly ConcurrentQueue<string> _wrong = new();
    private readonly ConcurrentDictionary<string, int> _calls = new();

    /// <summary>What was wrong so far.</summary>
    public IReadOnlyCollection<string> Wrong => _wrong;

    /// <summary>The calls seen, "GET /rest/api/3/field" and so on, by how often.</summary>
    public IReadOnlyDictionary<string, int> Calls => _calls;

    /// <summary>A handler for a client of our own product: what it asks is judged as well as what it gets. It goes innermost.</summary>
    public DelegatingHandler OfTheProduct() => new Handler(async exchange =>
    {
        var jira = await ApiDescription.Jira;
        _calls.AddOrUpdate(jira.Find(exchange.Method, exchange.Path)?.ToString() ?? exchange.Method + " " + exchange.Path, 1, (_, n) => n + 1);
        foreach (var wrong in new RequestJudge(jira).Judge(exchange).Select(w => "asked: " + w).Concat(new AnswerJudge(jira).Judge(exchange)))
        {
            _wrong.Enqueue($"{exchange} {wrong}");
        }
    });

    /// <summary>A handler for a test that asks by itself, rightly or wrongly: an answer that is wrong fails it on the spot.</summary>
    /// <param name="isOff">Whether answers are made wrong on purpose.</param>
    public static DelegatingHandler OfATest(HttpMessageHandler inner, Func<bool> isOff) => new Handler(async exchange =>
    {
        if (!isOff())
        {
            Fail(new AnswerJudge(await ApiDescription.Jira).Judge(exchange).Select(w => $"{exchange} {w}"));
        }
    })
    {
        InnerHandler = inner,
    };

    /// <summary>Fails where anything was wrong.</summary>
    public void Check() => Fail(Wrong.Distinct());

    // Not Assert.Empty, which cuts long texts short.
    private static void Fail(IEnumerable<string> wrong)
    {
        var lines = string.Join(Environment.NewLine, wrong);
        Assert.True(lines.Length == 0, lines);
    }

    private sealed class Handler(Func<Exchange, Task> judge) : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var path = request.RequestUri!.AbsolutePath;
            // An administrator's webhooks are described in prose only.
            if (path.IndexOf("/rest/", StringComparison.Ordinal) is not (>= 0 and var start) || path.Contains("/universal_avatar/", StringComparison.Ordinal)
                || path.Contains("/rest/webhooks/1.0/", StringComparison.Ordinal))
            {
                return await base.SendAsync(request, cancellationToken);
            }

            var asked = request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken);
            var exchange = new Exchange(
                request.Method.Method, path[start..], request.RequestUri.Query, request.Content?.Headers.ContentType?.MediaType, asked, null, null, "");
            HttpResponseMessage response;
            try
            {
                response = await base.SendAsync(request, cancellationToken);
                await response.Content.LoadIntoBufferAsync(cancellationToken);
            }
            catch (Exception exception) when (exception is HttpRequestException or OperationCanceledException)
            {
                await judge(exchange);
                throw;
            }

            await judge(exchange with
            {
                Status = (int)response.StatusCode,
                AnswerType = response.Content.Headers.ContentType?.MediaType,
                Answer = await response.Content.ReadAsStringAsync(cancellationToken),
            });
            return response;
        }
    }
}
