namespace Ludi.Collab.Rehearsal.Pages;

/// <summary>The one style of all pages.</summary>
internal static class Stylesheet
{
    /// <summary>The rules.</summary>
    public const string Text = "";
}
