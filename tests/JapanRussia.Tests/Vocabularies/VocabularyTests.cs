using System.Reflection;
using JapanRussia.Claims;
using JapanRussia.Values.Vocabularies;

namespace JapanRussia.Tests.Vocabularies;

public sealed class VocabularyTests
{
    [Fact]
    public void Every_enum_of_the_model_is_a_vocabulary_whose_terms_have_a_meaning()
    {
        foreach (var type in typeof(Claim).Assembly.GetTypes().Where(t => t.IsEnum && t.IsPublic))
        {
            Assert.True(type.GetCustomAttribute<VocabularyAttribute>() is not null, type.Name);
            foreach (var field in type.GetFields(BindingFlags.Public | BindingFlags.Static))
                Assert.True(
                    field.GetCustomAttribute<TermAttribute>() is { Meaning.Length: > 3 },
                    $"{type.Name}.{field.Name}"
                );
        }
    }

    [Fact]
    public void Has_each_name_once() =>
        Assert.Equal(
            AllVocabularies.List.Count,
            AllVocabularies.List.DistinctBy(v => v.Name).Count()
        );

    [Fact]
    public void Writes_terms_in_snake_case()
    {
        Assert.Equal("own_voice", Words.Of(Attribution.OwnVoice));
        Assert.True(Words<Qualifier>.TryTerm("more_than", out var term));
        Assert.Equal(Qualifier.MoreThan, term);
        Assert.False(Words<Qualifier>.TryTerm("MoreThan", out _));
        Assert.False(Words<Qualifier>.TryTerm("1", out _));
    }
}
