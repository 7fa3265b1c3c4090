using JapanRussia.Rest.Routes;
using JapanRussia.Values.Vocabularies;

namespace JapanRussia.Api.Vocabularies;

internal static class VocabulariesEndpoints
{
    internal static void Map(RouteGroupBuilder v1)
    {
        v1.MapSlice("/vocabularies", ListVocabularies.Handle)
            .AsJsonOnly()
            .WithoutParameters()
            .Produces<VocabularyList>();
        v1.MapSlice("/vocabularies/{name}", GetVocabulary.Handle)
            .AsJsonOnly()
            .WithoutParameters()
            .Produces<Vocabulary>()
            .WithProblems(StatusCodes.Status404NotFound);
    }
}
