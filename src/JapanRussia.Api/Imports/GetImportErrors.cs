using JapanRussia.Importing;
using JapanRussia.Rest.Json;
using JapanRussia.Rest.Representations;
using JapanRussia.Storage;
using Microsoft.EntityFrameworkCore;

namespace JapanRussia.Api.Imports;

internal static class GetImportErrors
{
    internal static readonly string[] Offered = [MediaTypes.OfLists[0], MediaTypes.Csv];

    /// <summary>What is wrong with an import's rows, the first ten thousand faults; with `.csv` as a table.</summary>
    /// <param name="id" example="019c8a47-933f-7aac-8e6e-d3dd83c9cd48">The import's id.</param>
    internal static async Task<IResult> Handle(
        Guid id,
        HttpRequest request,
        ClaimsDb db,
        CancellationToken cancellation
    )
    {
        if (await db.Imports.SingleOrDefaultAsync(i => i.Id == id, cancellation) is not { } import)
            return GetImport.Missing;
        var faults = await ReadFaults.Of(db, id, cancellation);
        return MediaTypes.Choose(request, Offered) switch
        {
            Representation.Json => new JsonAnswer<ImportErrorList>(
                new(
                    faults.Count,
                    import.Faulty,
                    [
                        .. faults.Select(f => new ImportErrorResponse(
                            f.Row,
                            f.Line,
                            f.Key,
                            f.Pointer,
                            f.Code,
                            f.Detail
                        )),
                    ]
                )
            ),
            Representation.Csv => new Table(faults),
            _ => MediaTypes.NotAcceptable(Offered),
        };
    }

    private sealed class Table(List<KeptFault> faults) : IResult
    {
        public async Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.ContentType = $"{MediaTypes.Csv}; charset=utf-8; header=present";
            await WriteFaults.Csv(httpContext.Response.Body, faults, httpContext.RequestAborted);
        }
    }
}
