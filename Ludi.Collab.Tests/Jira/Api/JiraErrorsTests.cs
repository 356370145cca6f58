using System.Text;
using Ludi.Collab.Jira.Api;

namespace Ludi.Collab.Tests.Jira.Api;

public sealed class JiraErrorsTests
{
    [Theory]
    [InlineData("""{"errorMessages":["a","b"],"errors":{"summary":"c"}}""", """{"messages":["a","b"],"errors":{"summary":"c"}}""")]
    [InlineData("""{"errorMessages":["a"]}""", """{"messages":["a"],"errors":{}}""")]
    [InlineData("""{"errors":{"customfield_1":"c"},"status":400}""", """{"messages":[],"errors":{"customfield_1":"c"}}""")]
    [InlineData("""{"errors":[{"message":"m"},{"message":"n"}]}""", """{"messages":["m","n"],"errors":{}}""")]
    [InlineData("""{"code":401,"message":"Unauthorized; scope does not match"}""", """{"messages":["Unauthorized; scope does not match"],"errors":{}}""")]
    [InlineData("""{"type":"about:blank","title":"Not Found","detail":"No endpoint GET /x."}""", """{"messages":["No endpoint GET /x."],"errors":{}}""")]
    [InlineData("""{"httpStatusCode":{"empty":false},"errorMessages":["a"]}""", """{"messages":["a"],"errors":{}}""")]
    [InlineData("""{"errorMessages":["The value 'XX' does not exist for the field 'project'."],"warningMessages":[]}""", """{"messages":["The value 'XX' does not exist for the field 'project'."],"errors":{}}""")]
    [InlineData("""{"status":400,"elementErrors":{"errorMessages":[],"errors":{"summary":"s"}},"failedElementNumber":1}""", """{"messages":[],"errors":{"summary":"s"}}""")]
    [InlineData("""{"issues":[],"errors":[{"status":400,"elementErrors":{"errorMessages":["m"],"errors":{"a":"s"}},"failedElementNumber":0}]}""", """{"messages":["m"],"errors":{"a":"s"}}""")]
    [InlineData("""{"errors":{"a":{"deep":["x"]},"b":"y"},"errorMessages":[1,null,["z"],"w"]}""", """{"messages":["w"],"errors":{"b":"y"}}""")]
    [InlineData("""["a"]""", """{"messages":["a"],"errors":{}}""")]
    [InlineData("{}", """{"messages":[],"errors":{}}""")]
    [InlineData("", """{"messages":[],"errors":{}}""")]
    [InlineData("<html>Oops</html>", """{"messages":[],"errors":{}}""")]
    [InlineData("""{"errorMessages":["a""", """{"messages":[],"errors":{}}""")]
    public void A19_every_shape_becomes_one(string body, string expected) =>
        Assert.Equal(expected, Encoding.UTF8.GetString(JiraErrors.Read(Encoding.UTF8.GetBytes(body))));

    [Fact]
    public void A20_texts_are_kept_byte_for_byte_and_bounded()
    {
        const string Odd = """Zeile \"eins\"\nüber \u003cb\u003e 🦊""";
        Assert.Contains(Odd, Encoding.UTF8.GetString(JiraErrors.Read(Encoding.UTF8.GetBytes($$$"""{"errors":{"f":"{{{Odd}}}"}}"""))), StringComparison.Ordinal);

        var many = $$"""{"errorMessages":[{{string.Join(',', Enumerable.Range(0, 200).Select(i => $"\"m{i}\""))}}]}""";
        var read = System.Text.Json.Nodes.JsonNode.Parse(JiraErrors.Read(Encoding.UTF8.GetBytes(many)))!;
        Assert.Equal(JiraErrors.MaxTexts, read["messages"]!.AsArray().Count);
    }
}
