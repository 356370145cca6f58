using Ludi.Collab.Rehearsal.Seed;

namespace Ludi.Collab.Rehearsal.DataCenter.Seed;

/// <summary>Descriptions and comments in wiki markup as people write it.</summary>
internal static class HarborTexts
{
    /// <summary>What is said under issues.</summary>
    public static readonly string[] Talk =
    [
        "Tried it on the pier, *works* but slowly.", "[~grace], could you look at the {{tide}} table?", "{quote}The carrier answered: they deliver on Monday.{quote}\nThen we wait.",
        "Done:\n* ropes\n* lamps\n** spare lamps", "Looks good to me (/)", "See [the chart|https://charts.example/12] first.",
    ];

    /// <summary>A story's or task's.</summary>
    public static string Story(Theme theme, Draw draw) =>
        $"{theme.Why}\n\nh3. Done when\n* {string.Join("\n* ", draw.Some(theme.Criteria, 3).DefaultIfEmpty(theme.Criteria[0]))}\n\n{draw.Fill("Ask *{carrier}* before _anything_ is moved to {port}.")}";

    /// <summary>A bug's, with the line ends that browsers send.</summary>
    public static string Bug(Draw draw) =>
        draw.Fill("h2. Steps\r\n# Start from {port} on {device}\r\n# Add {vehicle}\r\n# Wait until {carrier} answers\r\n\r\n")
        + "{{E-" + draw.Below(900) + "}} is shown.\r\n{panel:title=Expected|borderStyle=dashed}\r\nThe same answer on every device.\r\n{panel}";

    /// <summary>An epic's.</summary>
    public static string Epic(Theme theme) => $"h1. {theme.Epic}\n{theme.Why}\n----\n||We know that it worked when||\n|{string.Join("|\n|", theme.Criteria)}|";

    /// <summary>A description that holds every sort of markup.</summary>
    public const string Everything = """
        h1. All of it
        *strong* _emphasis_ ??citation?? -deleted- +inserted+ ^super^ ~sub~ {{monospaced}} {color:#de350b}red{color}
        bq. A quoted paragraph
        {quote}
        A quote of
        two lines
        {quote}
        Line one\\Line two after a break
        ----
        * a bullet
        ** one below
        *# a numbered one below that
        # first
        # second
        - a dash
        ||Berth||Ship||Draught||
        |4|*Tern*|5,2 m|
        |5|[Kestrel|https://ships.example/kestrel]|6 m|
        [#anchor] [a page|https://harbor.example/tides?at=4&of=5#now] [mailto:pilot@harbor.example] [~mina] [^tides.xlsx]
        !berth.png|thumbnail! !https://pictures.example/quay.jpg|width=300!
        {code:java|title=Tide.java}
        if (depth < 4 && tide > 0) { return "{panel} is no panel here"; }
        {code}
        {noformat}
        |not|a|table|
        {noformat}
        {panel:title=Mind|bgColor=#ffffce}
        Ropes are *wet*.
        {panel}
        {expand:title=More}Hidden lines{expand}
        :) (/) (x) (!) HB-2 is linked by itself, and so is https://harbor.example.
        """;

    /// <summary>A description that tries to be more than text.</summary>
    public const string Attack = """
        <script>window.harborAttack=1</script><img src=x onerror="window.harborAttack=2">
        [click me|javascript:window.harborAttack=3] [tab|data:text/html,<script>window.harborAttack=4</script>] [js|JaVaScRiPt:alert(1)]
        !javascript:alert(1)! !https://tracker.example/pixel.gif|onload=alert(1)!
        {html}<b onmouseover="window.harborAttack=5">html macro</b>{html}
        {color:red;background:url(https://tracker.example/c)}colour{color} {color:expression(alert(1))}old{color}
        {panel:title="><script>window.harborAttack=6</script>|bgColor=red" onclick="alert(1)}panel{panel}
        {code:title=</pre><script>window.harborAttack=7</script>}x{code}
        ||<svg onload=alert(1)>||{iframe:src=https://evil.example}||
        {code}never closed, *nor* _this {quote}
        """;
}
