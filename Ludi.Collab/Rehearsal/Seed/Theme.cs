namespace Ludi.Collab.Rehearsal.Seed;

/// <summary>One area of the product: its epic's name, and what its stories, bugs and tasks say. Words in braces are drawn anew for each issue.</summary>
internal sealed record Theme(string Component, string Epic, string Why, string[] Stories, string[] Bugs, string[] Tasks, string[] Criteria);
