namespace Ludi.Collab.Rehearsal.Pages;

/// <summary>The one style of all pages.</summary>
internal static class Stylesheet
{
    /// <summary>The rules.</summary>
    public const string Text = """
        :root { --ink: #172b4d; --soft: #5e6c84; --line: #dfe1e6; --page: #f7f8f9; --blue: #0052cc; }
        * { box-sizing: border-box; }
        body { margin: 0; background: var(--page); color: var(--ink); font: 15px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, sans-serif; }
        a { color: var(--blue); text-decoration: none; }
        a:hover { text-decoration: underline; }
        h1 { font-size: 1.5rem; line-height: 1.25; margin: 0 0 .5rem; }
        h2 { font-size: .95rem; margin: 1.75rem 0 .5rem; }
        h3 { font-size: 1rem; margin: 1rem 0 .25rem; }
        p { margin: 0 0 .6rem; }
        time, small, .fine { color: var(--soft); font-size: .85rem; }
        .banner { background: #fff0b3; color: #5b4300; padding: .4rem 1rem; text-align: center; font-size: .85rem; border-bottom: 1px solid #f5d76b; }
        .banner strong { text-transform: uppercase; letter-spacing: .06em; margin-right: .4rem; }
        .bar { display: flex; flex-wrap: wrap; gap: .5rem 1.5rem; align-items: center; background: #fff; border-bottom: 1px solid var(--line); padding: .6rem 1.5rem; }
        .brand { font-weight: 700; color: var(--ink); font-size: 1.05rem; }
        .brand em { font-style: normal; font-weight: 400; color: var(--soft); }
        .links { display: flex; gap: 1.1rem; flex: 1; }
        .whoami { display: flex; gap: .5rem; align-items: center; font-size: .85rem; color: var(--soft); }
        select, input, textarea, button { font: inherit; color: inherit; border: 1px solid #c1c7d0; border-radius: 4px; background: #fff; padding: .35rem .5rem; }
        button { cursor: pointer; font-weight: 500; padding: .4rem .9rem; }
        button:hover { background: #f0f1f4; }
        button.primary { background: var(--blue); border-color: var(--blue); color: #fff; }
        button.primary:hover { background: #0747a6; }
        button.quiet { border-color: transparent; }
        :focus-visible { outline: 2px solid #4c9aff; outline-offset: 1px; }
        .wide, .issue { max-width: 1180px; margin: 1.75rem auto 4rem; padding: 0 1.5rem; }
        .card { background: #fff; border: 1px solid var(--line); border-radius: 8px; padding: 1.25rem 1.5rem; overflow-x: auto; }
        .narrow { max-width: 34rem; margin: 4rem auto; }
        .grid { display: grid; grid-template-columns: repeat(auto-fill, minmax(17rem, 1fr)); gap: 1rem; }
        .project h3 { margin: 0; }
        .key { color: var(--soft); font-size: .85rem; }
        table { border-collapse: collapse; width: 100%; font-size: .9rem; }
        th { text-align: left; color: var(--soft); font-size: .75rem; text-transform: uppercase; letter-spacing: .04em; padding: .35rem .75rem .35rem 0; }
        td { border-top: 1px solid #ebecf0; padding: .45rem .75rem .45rem 0; vertical-align: top; }
        .nowrap { white-space: nowrap; }
        .path { color: var(--soft); word-break: break-all; font-size: .8rem; }
        .good { color: #006644; } .bad { color: #bf2600; font-weight: 600; }
        .mark { vertical-align: -3px; }
        .who { display: inline-flex; gap: .4rem; align-items: center; white-space: nowrap; }
        .who img { border-radius: 50%; }
        .who.none { color: var(--soft); }
        .lozenge { display: inline-block; border-radius: 3px; padding: 0 .4rem; font-size: .72rem; font-weight: 700; text-transform: uppercase; letter-spacing: .02em; white-space: nowrap; background: #dfe1e6; color: #42526e; }
        .lozenge.indeterminate { background: #deebff; color: #0747a6; }
        .lozenge.done { background: #e3fcef; color: #006644; }
        .pager { display: flex; gap: 1rem; justify-content: center; margin-top: 1rem; color: var(--soft); }
        .crumbs { font-size: .9rem; color: var(--soft); }
        .columns { display: grid; grid-template-columns: minmax(0, 1fr) 21rem; gap: 2rem; align-items: start; }
        .issue article { background: #fff; border: 1px solid var(--line); border-radius: 8px; padding: 1.5rem 1.75rem; }
        .summary { font-size: 1.6rem; }
        .document { max-width: 46rem; }
        .document .panel { background: #fffae6; border-left: 3px solid #ffab00; padding: .6rem .9rem; border-radius: 3px; }
        .document pre { background: #f4f5f7; padding: .75rem; border-radius: 4px; overflow-x: auto; }
        .children, .history, .scopes { padding: 0; margin: 0; list-style: none; }
        .children li { display: flex; gap: .6rem; align-items: center; border-top: 1px solid #ebecf0; padding: .4rem 0; }
        .children span:first-of-type { flex: 1; }
        .history li { border-top: 1px solid #ebecf0; padding: .5rem 0; font-size: .9rem; }
        del { color: var(--soft); } ins { text-decoration: none; font-weight: 500; }
        .comment { border-top: 1px solid #ebecf0; padding: .7rem 0 .2rem; }
        .edit { display: grid; gap: .75rem; }
        .edit label { display: grid; gap: .2rem; font-size: .8rem; font-weight: 600; color: var(--soft); }
        .edit input, .edit select, .edit textarea { font-weight: 400; color: var(--ink); font-size: .9rem; width: 100%; }
        .state { margin: 0; }
        .details { display: grid; grid-template-columns: 8.5rem 1fr; gap: .45rem .75rem; font-size: .88rem; margin: 1.25rem .25rem; }
        .details dt { color: var(--soft); } .details dd { margin: 0; }
        .complaint { background: #ffebe6; border: 1px solid #ffbdad; color: #bf2600; border-radius: 4px; padding: .5rem .8rem; }
        .consent { max-width: 46rem; margin: 2.5rem auto; padding: 0 1rem; }
        .consent .card { box-shadow: 0 8px 24px rgb(9 30 66 / 12%); padding: 1.75rem 2rem; }
        .consent-head { display: flex; gap: 1rem; align-items: center; }
        .consent-head p { color: var(--soft); margin: 0; }
        .app-mark { flex: none; width: 3.2rem; height: 3.2rem; border-radius: 12px; background: linear-gradient(135deg, #6554c0, #00b8d9); color: #fff; font-size: 1.6rem; font-weight: 700; display: grid; place-items: center; }
        fieldset { border: 0; padding: 0; margin: 1.5rem 0 0; }
        legend { font-weight: 600; padding: 0; margin-bottom: .5rem; }
        .people { display: grid; grid-template-columns: repeat(auto-fill, minmax(16rem, 1fr)); gap: .6rem; }
        .person, .site { display: flex; gap: .7rem; align-items: center; border: 1px solid var(--line); border-radius: 6px; padding: .55rem .75rem; cursor: pointer; }
        .site { margin-bottom: .5rem; }
        .person:hover, .site:hover { background: #fafbfc; }
        .person:has(:checked), .site:has(:checked) { border-color: var(--blue); background: #f0f6ff; box-shadow: inset 0 0 0 1px var(--blue); }
        .person small, .site small { display: block; }
        .consent h2 { margin-top: 1.5rem; }
        .scopes li { padding: .15rem 0 .15rem 1.6rem; position: relative; }
        .scopes li::before { content: "✓"; position: absolute; left: .2rem; color: #00875a; font-weight: 700; }
        .actions { display: flex; justify-content: flex-end; gap: .75rem; margin-top: 1.5rem; }
        .consent > .fine { text-align: center; margin-top: 1rem; }
        @media (max-width: 56rem) { .columns { grid-template-columns: 1fr; } }
        """;
}
