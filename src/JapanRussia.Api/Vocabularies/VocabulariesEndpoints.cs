using JapanRussia.Api.Http;
using JapanRussia.Vocabularies;

namespace JapanRussia.Api.Vocabularies;

internal static class VocabulariesEndpoints
{
    internal static void Map(RouteGroupBuilder v1)
    {
        v1.MapSlice("/vocabularies", ListVocabularies.Handle)
            .WithoutParameters()
            .Produces<VocabularyList>();
        v1.MapSlice("/vocabularies/{name}", GetVocabulary.Handle)
            .WithoutParameters()
            .Produces<Vocabulary>()
            .WithProblems(StatusCodes.Status404NotFound);
    }
}
