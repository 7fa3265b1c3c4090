using JapanRussia.Values.Vocabularies;

namespace JapanRussia.Actors;

[Vocabulary("actor_kinds", "What sort of actor somebody is.", "schema.org; Wikidata")]
public enum ActorKind
{
    [Term("A human being.", "schema.org: Person")]
    Person,

    [Term("A company, institute, party or association.", "schema.org: Organization")]
    Organisation,

    [Term("A state or a union of states.", "schema.org: Country")]
    State,

    [Term(
        "A government, ministry, parliament, court or agency of a state.",
        "schema.org: GovernmentOrganization"
    )]
    GovernmentBody,

    [Term("A medium that speaks as such.", "schema.org: NewsMediaOrganization")]
    Media,

    [Term("People who belong together only in what is said of them.")]
    Group,
}

[Vocabulary("namings", "How the source identifies the actor.", "Wikibase somevalue")]
public enum Naming
{
    [Term("By name.")]
    Named,

    [Term("By a description of one person or body: \"a senior diplomat\".")]
    Described,

    [Term("Not at all: \"it is assumed\".", "Wikibase: somevalue")]
    Anonymous,

    [Term("As a class of people: \"observers\".")]
    Collective,
}
