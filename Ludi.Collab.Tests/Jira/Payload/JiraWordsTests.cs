using System.Text;
using System.Text.Json;
using Ludi.Collab.Jira.Payload.Projection;
using Ludi.Collab.Jira.Payload.Sealing;

namespace Ludi.Collab.Tests.Jira.Payload;

public sealed class JiraWordsTests
{
    [Theory]
    [InlineData("""{"errorMessages":["No."],"errors":{"summary":"You must specify a summary of the issue."}}""", """{"messages":["No."],"errors":{"summary":"You must specify a summary of the issue."}}""")]
    [InlineData("""{"errors":[{"message":"Bulk no."}]}""", """{"messages":["Bulk no."],"errors":{}}""")]
    [InlineData("""{"code":401,"message":"Unauthorized; scope does not match"}""", """{"messages":["Unauthorized; scope does not match"],"errors":{}}""")]
    [InlineData("""{"type":"about:blank","detail":"No endpoint."}""", """{"messages":["No endpoint."],"errors":{}}""")]
    [InlineData("<html>busy</html>", """{"messages":[],"errors":{}}""")]
    [InlineData("", """{"messages":[],"errors":{}}""")]
    public void X6_Jiras_words_are_found_in_all_its_forms(string body, string expected)
    {
        using var buffer = new WipedBuffer();
        using (var writer = new Utf8JsonWriter(buffer, JsonCopy.Options))
        {
            JiraWords.Write(Encoding.UTF8.GetBytes(body), writer);
        }

        Assert.Equal(expected, Encoding.UTF8.GetString(buffer.Span));
    }
}
