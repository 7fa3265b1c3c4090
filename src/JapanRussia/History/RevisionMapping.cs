using JapanRussia.Mapping;
using JapanRussia.Values.Vocabularies;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace JapanRussia.History;

internal sealed class RevisionMapping : IEntityTypeConfiguration<Revision>
{
    private const string Ties = "claim_relations";

    /// <summary>The tables of what can be hidden, besides those of ties between claims.</summary>
    private static readonly IReadOnlyDictionary<EntityKind, string> Hideable = new Dictionary<
        EntityKind,
        string
    >
    {
        [EntityKind.Outlet] = "outlets",
        [EntityKind.Actor] = "actors",
        [EntityKind.Topic] = "topics",
        [EntityKind.Measure] = "measures",
        [EntityKind.Article] = "articles",
        [EntityKind.Proposition] = "propositions",
        [EntityKind.PropositionRelation] = "proposition_relations",
    };

    public void Configure(EntityTypeBuilder<Revision> builder)
    {
        var others = Hideable.Select(h => $"when '{Words.Of(h.Key)}' then {ShownIn(h.Value)}");
        builder.IsComputedBy(
            EmbeddedSql
                .Of("Revision.sql")
                .Replace("/* shown: claim_relations */", ShownIn(Ties), StringComparison.Ordinal)
                .Replace(
                    "/* shown: others */",
                    string.Join("\n        ", others),
                    StringComparison.Ordinal
                )
        );
        builder.HasKey(r => new { r.Id, r.Version });
    }

    private static string ShownIn(string table)
    {
        return $"({In("public")} or {In("history")})";

        string In(string schema) =>
            $"exists (select from {schema}.{table} t where t.id = changes.entity_id and t.since <= changes.version and t.shown)";
    }
}
