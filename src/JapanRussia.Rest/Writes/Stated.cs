using FluentValidation;
using FluentValidation.Validators;

namespace JapanRussia.Rest.Writes;

/// <summary>What a rule asks of a member, as far as JSON Schema can say it: what the document tells a client before it sends anything.</summary>
public sealed record Stated
{
    /// <summary>The pattern of text that has more in it than white space.</summary>
    public const string NotBlank = "\\S";

    /// <summary>The enumeration whose terms it takes.</summary>
    public Type? Terms { get; init; }

    /// <summary>A regular expression that it matches.</summary>
    public string? Pattern { get; init; }

    /// <summary>In Unicode code points.</summary>
    public int? MaxLength { get; init; }
    public int? MaxItems { get; init; }
    public (int Least, int Most)? Bounds { get; init; }

    /// <summary>A format of JSON Schema or OpenAPI.</summary>
    public string? Format { get; init; }
}

/// <summary>A rule that the document states.</summary>
public interface IStatedRule
{
    Stated Stated { get; }
}

public sealed class StatedRule<T, TMember>(Func<TMember, bool> holds, Stated stated)
    : PropertyValidator<T, TMember>,
        IStatedRule
{
    public Stated Stated => stated;
    public override string Name => nameof(StatedRule<,>);

    public override bool IsValid(ValidationContext<T> context, TMember value) => holds(value);
}

public static class StatedRules
{
    public static IRuleBuilderOptions<T, TMember> Holds<T, TMember>(
        this IRuleBuilder<T, TMember> member,
        Func<TMember, bool> holds,
        Stated stated
    ) => member.SetValidator(new StatedRule<T, TMember>(holds, stated));
}
