using Microsoft.Extensions.Options;

namespace Ludi.Collab.Jira.Api.Http;

/// <summary>Reads each answer to its end inside the attempt, so that time limits and retries cover the body as well.</summary>
internal sealed class BodyHandler(IOptions<JiraLimits> limits) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = await base.SendAsync(request, cancellationToken);
        try
        {
            using var streamed = response.Content;
            response.Content = await AnswerBody.Read(streamed, Math.Min(limits.Value.AnswerBytes, SiteCall.MostBytesOf(request) ?? int.MaxValue), cancellationToken);
            return response;
        }
        catch
        {
            response.Dispose();
            throw;
        }
    }
}
