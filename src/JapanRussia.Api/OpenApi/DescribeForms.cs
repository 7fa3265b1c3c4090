using System.Reflection;
using System.Text.Json;
using FluentValidation;
using FluentValidation.Validators;
using JapanRussia.Rest.Writes;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace JapanRussia.Api.OpenApi;

/// <summary>Says of the members of a form what its validator asks of them: one truth for who writes a client and for who is refused.</summary>
internal sealed class DescribeForms(IServiceProvider services) : ISchemaFilter
{
    private static readonly Dictionary<Type, Type> Validators = typeof(DescribeForms)
        .Assembly.GetTypes()
        .Append(typeof(ReasonFormValidator))
        .Where(t =>
            t.BaseType is { IsGenericType: true } parent
            && parent.GetGenericTypeDefinition() == typeof(AbstractValidator<>)
        )
        .ToDictionary(t => t.BaseType!.GenericTypeArguments[0]);

    public void Apply(IOpenApiSchema schema, SchemaFilterContext context)
    {
        if (
            schema is not OpenApiSchema { Properties: { } members } form
            || !Validators.TryGetValue(context.Type, out var validator)
        )
            return;
        form.Required = new HashSet<string>();
        foreach (var rule in RulesOf(validator))
            Describe(rule, form, members, context);
    }

    private void Describe(
        IValidationRule rule,
        OpenApiSchema form,
        IDictionary<string, IOpenApiSchema> members,
        SchemaFilterContext context
    )
    {
        // a part that is written among the members of the form itself
        if (rule.PropertyName == "")
            foreach (
                var part in rule
                    .Components.Select(c => c.Validator)
                    .OfType<IChildValidatorAdaptor>()
                    .SelectMany(c => RulesOf(c.ValidatorType))
            )
                Describe(part, new() { Required = new HashSet<string>() }, members, context);
        var name = JsonNamingPolicy.SnakeCaseLower.ConvertName(rule.PropertyName ?? "");
        if (!members.TryGetValue(name, out var found) || found is not OpenApiSchema member)
            return;
        var each = rule.GetType()
            .GetInterfaces()
            .Any(i =>
                i.IsGenericType && i.GetGenericTypeDefinition() == typeof(ICollectionRule<,>)
            );
        foreach (var component in rule.Components.Where(c => !c.HasCondition))
            if (component.Validator is IStatedRule { Stated: var stated })
                if (!each)
                    Describe(stated, member, context);
                else if (stated.Terms is { } terms)
                    member.Items = context.SchemaGenerator.GenerateSchema(
                        terms,
                        context.SchemaRepository
                    );
                else
                    Describe(stated, (OpenApiSchema)member.Items!, context);
            else if (component.Validator is INotNullValidator or INotEmptyValidator && !each)
            {
                form.Required!.Add(name);
                member.Type &= ~JsonSchemaType.Null;
            }
    }

    private static void Describe(Stated stated, OpenApiSchema member, SchemaFilterContext context)
    {
        member.Pattern = stated.Pattern ?? member.Pattern;
        member.MaxLength = stated.MaxLength ?? member.MaxLength;
        member.MaxItems = stated.MaxItems ?? member.MaxItems;
        member.Format = stated.Format ?? member.Format;
        if (stated.Bounds is var (least, most))
            DescribeParameters.Bound(member, least, most);
        if (stated.Terms is { } terms)
        {
            var reference = context.SchemaGenerator.GenerateSchema(terms, context.SchemaRepository);
            if (member.Type?.HasFlag(JsonSchemaType.Null) == true)
                member.OneOf = [reference, new OpenApiSchema { Type = JsonSchemaType.Null }];
            else
                member.AllOf = [reference];
            member.Type = null;
        }
    }

    // those that must not be made have the one that there is
    private IEnumerable<IValidationRule> RulesOf(Type validator) =>
        (
            (IValidator?)
                validator
                    .GetField(
                        "Instance",
                        BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic
                    )
                    ?.GetValue(null)
            ?? (IValidator)ActivatorUtilities.CreateInstance(services, validator)
        )
            .CreateDescriptor()
            .Rules;
}
