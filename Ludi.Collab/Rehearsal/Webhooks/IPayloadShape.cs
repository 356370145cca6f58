using System.Text.Json.Nodes;
using Ludi.Collab.Rehearsal.Sites;

namespace Ludi.Collab.Rehearsal.Webhooks;

/// <summary>How one face of Jira, Cloud or Data Center, tells in a delivery what happened.</summary>
internal interface IPayloadShape
{
    /// <summary>The events that are told of it, each with a delivery of its own; empty where this face keeps silent.</summary>
    IReadOnlyList<string> EventsOf(Happening happening);

    /// <summary>The body of one of these events; a new object at each call.</summary>
    JsonObject Write(Happening happening, string name);
}
