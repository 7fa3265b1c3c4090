using JapanRussia.Relations;

namespace JapanRussia.Seeding;

/// <summary>Turns the rows of relations into contents of entities, and notes every problem on the way.</summary>
internal sealed class CompileRelations(SeedDraft draft)
{
    internal void Relations(SeedFile? file)
    {
        foreach (
            var (row, at) in draft.Rows(
                file,
                f => f.To<RelationsFile>().Propositions,
                "propositions"
            )
        )
            draft.Add(
                "relation between propositions",
                draft.PropositionRelations,
                row.Key,
                Relation(row, at, "proposition", draft.Propositions),
                at["key"]
            );
        foreach (var (row, at) in draft.Rows(file, f => f.To<RelationsFile>().Claims, "claims"))
            draft.Add(
                "relation between claims",
                draft.ClaimRelations,
                row.Key,
                Relation(row, at, "claim", draft.Claims),
                at["key"]
            );
        Twice(draft.PropositionRelations);
        Twice(draft.ClaimRelations);

        void Twice(Dictionary<string, RelationContent> relations)
        {
            foreach (
                var same in relations.GroupBy(r => (r.Value.FromId, r.Value.ToId, r.Value.Kind))
            )
                if (same.Count() > 1)
                    new Place(file!, draft.Problems).Problem(
                        $"{string.Join(" and ", same.Select(r => r.Key))} say the same"
                    );
        }
    }

    private static RelationContent Relation<T>(
        RelationRow row,
        Place at,
        string kind,
        Dictionary<string, T> known
    )
    {
        var content = new RelationContent(
            at["from"].Id(kind, row.From, known),
            at["to"].Id(kind, row.To, known),
            row.Kind,
            row.Strength,
            row.Basis,
            row.Why,
            row.State ?? RelationState.Confirmed
        );
        at.Try(content.Check);
        return content;
    }
}
