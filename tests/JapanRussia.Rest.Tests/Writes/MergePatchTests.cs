using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using FluentValidation;
using JapanRussia.Rest.Json;
using JapanRussia.Rest.Problems;
using JapanRussia.Rest.Writes;

namespace JapanRussia.Rest.Tests.Writes;

public sealed record BirdForm(
    string? Name,
    int? Eggs,
    IReadOnlyList<string>? Colours,
    NestForm? Nest
);

public sealed record NestForm(string? Tree, int? Height);

public sealed class BirdFormValidator : AbstractValidator<BirdForm>
{
    public BirdFormValidator()
    {
        RuleFor(b => b.Name).Required();
        RuleFor(b => b.Eggs).IsWithin(0, 20);
    }
}

public sealed class MergePatchTests
{
    private static readonly BirdForm Owl = new("owl", 3, ["brown", "white"], new("oak", 12));

    static MergePatchTests() =>
        RestJson.Options.TypeInfoResolverChain.Add(new DefaultJsonTypeInfoResolver());

    [Fact]
    public void An_empty_patch_changes_nothing() => Assert.Equal(Text(Owl), Text(Apply("{}").Form));

    [Fact]
    public void Null_removes_a_member() => Assert.Null(Apply("""{"eggs":null}""").Form!.Eggs);

    [Fact]
    public void An_object_is_merged_into_the_one_that_is_there() =>
        Assert.Equal(new("oak", 15), Apply("""{"nest":{"height":15}}""").Form!.Nest);

    [Fact]
    public void A_list_replaces_the_whole_list() =>
        Assert.Equal(["grey"], Apply("""{"colours":["grey"]}""").Form!.Colours);

    [Theory]
    [InlineData("""{"name":null}""", "invalid_member", "/name")]
    [InlineData("""{"eggs":21}""", "invalid_member", "/eggs")]
    [InlineData("""{"eggs":"many"}""", "invalid_member", "/eggs")]
    [InlineData("""{"wings":2}""", "unknown_member", "/wings")]
    [InlineData("""{"nest":{"branch":1}}""", "unknown_member", "/nest/branch")]
    [InlineData("""{"colours":["brown",7]}""", "invalid_member", "/colours/1")]
    [InlineData("""{"a/b~c":1}""", "unknown_member", "/a~1b~0c")]
    public void A_fault_points_at_its_member(string patch, string code, string pointer)
    {
        var fault = Assert.Single(Apply(patch).Problem!.Faults);

        Assert.Equal((code, pointer), (fault.Code, fault.Pointer));
    }

    [Fact]
    public void Every_fault_is_told_at_once() =>
        Assert.Equal(
            ["/wings", "/beak"],
            Apply("""{"wings":2,"beak":1}""").Problem!.Faults.Select(f => f.Pointer)
        );

    private static (BirdForm? Form, ProblemAnswer? Problem) Apply(string patch) =>
        MergePatch.ApplyTo(Owl, JsonNode.Parse(patch)!.AsObject(), new BirdFormValidator());

    private static string Text(BirdForm? form) => RestJson.ToObject(form).ToJsonString();
}
