using Ludi.Collab.Boards.Templates;
using Ludi.Collab.Hosting;
using Ludi.Collab.Protocol;
using Ludi.Collab.Tests.Accounts;

namespace Ludi.Collab.Tests.Boards.Templates;

[Collection(OnSharedSite.Name)]
public sealed class TemplateTests(SharedSite shared)
{
    [Fact]
    public void K10_frames_stand_side_by_side_below_everything_else()
    {
        foreach (var template in TemplateTable.All)
        {
            var frames = template.Items.Where(i => i.Kind is ItemKind.Frame).ToList();

            Assert.All(frames, f => Assert.Equal((720f, 900f, 0f), (f.Width, f.Height, f.Y)));
            Assert.All(frames.Zip(frames.Skip(1)), pair => Assert.Equal(40, pair.Second.X - (pair.First.X + pair.First.Width)));
            Assert.All(template.Items.Except(frames), i => Assert.All(frames, f => Assert.True(f.Z < i.Z)));
            Assert.All(template.Items, i => Assert.True(i.Z < 0));
            Assert.Distinct(template.Items.Select(i => i.Z));
        }
    }

    [Fact]
    public void K10_P7_the_jira_powered_one_has_its_import_button_inside_its_first_frame()
    {
        var template = TemplateTable.Find("sprint-planning")!;
        var button = Assert.Single(template.Items, i => i.Kind is ItemKind.ImportButton);
        var frame = template.Items.First(i => i.Kind is ItemKind.Frame);

        Assert.True(template.Jira);
        Assert.True(button.X > frame.X && button.Y > frame.Y);
        Assert.True(button.X + button.Width < frame.X + frame.Width && button.Y + button.Height < frame.Y + frame.Height);
        Assert.DoesNotContain(TemplateTable.All.Where(t => !t.Jira), t => t.Items.Any(i => i.Kind is ItemKind.ImportButton));
    }

    [Fact]
    public void K10_the_retrospective_has_three_frames_and_the_blank_one_nothing()
    {
        Assert.Equal(3, TemplateTable.Find("retrospective")!.Items.Count(i => i.Kind is ItemKind.Frame));
        Assert.Empty(TemplateTable.Find("blank")!.Items);
        Assert.Null(TemplateTable.Find("unknown"));
    }

    [Fact]
    public void K2_a_templates_items_get_their_ids_from_the_source()
    {
        var template = TemplateTable.Find("retrospective")!;

        var items = template.ItemsWith(new Counting());

        Assert.Equal(["item-1", "item-2", "item-3", "item-4"], items.Select(i => i.Id));
        Assert.Equal(template.Items, items.Select(i => i.Item));
    }

    [Fact]
    public async Task K10_the_offer_has_what_is_needed_to_draw_each_template()
    {
        using var founder = await shared.Founder();

        var offered = (await founder.Get("/api/templates")).Body.EnumerateArray().ToList();

        Assert.Equal(["blank", "sprint-planning", "retrospective"], offered.Select(t => t.GetProperty("id").GetString()));
        Assert.Equal([false, true, false], offered.Select(t => t.GetProperty("jira").GetBoolean()));
        var first = offered[1].GetProperty("preview").EnumerateArray().First();
        Assert.Equal(
            """{"kind":"Frame","x":0,"y":0,"width":720,"height":900,"colour":"blue","text":"To plan"}""", first.ToString());
    }

    private sealed class Counting : IdSource
    {
        private int _count;

        public override string Next() => $"item-{++_count}";
    }
}
