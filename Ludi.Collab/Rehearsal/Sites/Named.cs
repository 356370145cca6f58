namespace Ludi.Collab.Rehearsal.Sites;

/// <summary>Anything of a site that has an id and a name and can be chosen as a field's value.</summary>
internal abstract record Named(string Id, string Name);
