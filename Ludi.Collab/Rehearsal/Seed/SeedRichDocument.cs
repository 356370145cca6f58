using System.Text.Json.Nodes;
using Ludi.Collab.Rehearsal.Sites;

namespace Ludi.Collab.Rehearsal.Seed;

/// <summary>A description with a node of every sort that Jira's own editor makes, so that an editor elsewhere can be seen to lose none.</summary>
internal static class SeedRichDocument
{
    private const string Text = """
        {"type":"doc","version":1,"content":[
        {"type":"heading","attrs":{"level":2},"content":[{"type":"text","text":"What we know"}]},
        {"type":"paragraph","content":[
          {"type":"text","text":"Asked by "},{"type":"mention","attrs":{"id":"PERSON","text":"@NAME","accessLevel":""}},
          {"type":"text","text":", "},{"type":"text","text":"urgent","marks":[{"type":"strong"},{"type":"textColor","attrs":{"color":"#ff5630"}}]},
          {"type":"text","text":" "},{"type":"emoji","attrs":{"shortName":":anchor:","id":"2693","text":"⚓"}},
          {"type":"text","text":" until "},{"type":"date","attrs":{"timestamp":"1796083200000"}},{"type":"text","text":" "},
          {"type":"status","attrs":{"text":"At risk","color":"yellow","localId":"st-1","style":""}},{"type":"hardBreak"},
          {"type":"text","text":"see the plan","marks":[{"type":"link","attrs":{"href":"https://plans.example/season"}}]},
          {"type":"text","text":" and "},{"type":"inlineCard","attrs":{"url":"https://plans.example/berths"}},
          {"type":"text","text":" H"},{"type":"text","text":"2","marks":[{"type":"subsup","attrs":{"type":"sub"}}]},{"type":"text","text":"O "},
          {"type":"text","text":"old","marks":[{"type":"strike"}]},{"type":"text","text":" new","marks":[{"type":"em"},{"type":"underline"}]},
          {"type":"text","text":" lag = 3","marks":[{"type":"code"}]}]},
        {"type":"bulletList","content":[{"type":"listItem","content":[{"type":"paragraph","content":[{"type":"text","text":"Ramps"}]},
          {"type":"orderedList","attrs":{"order":3},"content":[{"type":"listItem","content":[{"type":"paragraph","content":[{"type":"text","text":"North ramp"}]}]}]}]}]},
        {"type":"taskList","attrs":{"localId":"tl-1"},"content":[{"type":"taskItem","attrs":{"localId":"ti-1","state":"DONE"},"content":[{"type":"text","text":"Measure the draught"}]},
          {"type":"taskItem","attrs":{"localId":"ti-2","state":"TODO"},"content":[{"type":"text","text":"Call the pilot"}]}]},
        {"type":"decisionList","attrs":{"localId":"dl-1"},"content":[{"type":"decisionItem","attrs":{"localId":"di-1","state":"DECIDED"},"content":[{"type":"text","text":"Berth 4 it is"}]}]},
        {"type":"panel","attrs":{"panelType":"warning"},"content":[{"type":"paragraph","content":[{"type":"text","text":"Not above wind force 8."}]}]},
        {"type":"blockquote","content":[{"type":"paragraph","content":[{"type":"text","text":"We wait for nobody."}]}]},
        {"type":"codeBlock","attrs":{"language":"json"},"content":[{"type":"text","text":"{ \"berth\": 4 }"}]},
        {"type":"table","attrs":{"isNumberColumnEnabled":false,"layout":"default","localId":"tb-1"},"content":[
          {"type":"tableRow","content":[{"type":"tableHeader","attrs":{},"content":[{"type":"paragraph","content":[{"type":"text","text":"Tide"}]}]},{"type":"tableHeader","attrs":{},"content":[{"type":"paragraph","content":[{"type":"text","text":"Depth"}]}]}]},
          {"type":"tableRow","content":[{"type":"tableCell","attrs":{"colspan":2,"background":"#e6fcff"},"content":[{"type":"paragraph","content":[{"type":"text","text":"Always enough"}]}]}]}]},
        {"type":"expand","attrs":{"title":"More"},"content":[{"type":"paragraph","content":[{"type":"text","text":"Folded away."}]}]},
        {"type":"mediaSingle","attrs":{"layout":"center","width":66.67},"content":[{"type":"media","attrs":{"type":"file","id":"6b2f6f4e-1d0b-4c77-9d1d-0f3a2c9e5b10","collection":"","width":640,"height":360,"alt":"chart.png"}}]},
        {"type":"rule"},
        {"type":"extension","attrs":{"extensionType":"com.example.charts","extensionKey":"tide-chart","parameters":{"port":"Harwich"},"layout":"default","localId":"ex-1"}},
        {"type":"blockCard","attrs":{"url":"https://plans.example/harbour"}},
        {"type":"paragraph"}]}
        """;

    /// <summary>The document, with the person mentioned in it.</summary>
    public static JsonObject Make(Person person)
    {
        var document = (JsonObject)JsonNode.Parse(Text)!;
        var mention = (JsonObject)document["content"]![1]!["content"]![1]!["attrs"]!;
        mention["id"] = person.AccountId;
        mention["text"] = "@" + person.Name;
        return document;
    }
}
