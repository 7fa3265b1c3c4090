using JapanRussia.Api.Http;

namespace JapanRussia.Api.Matrices;

internal static class MatricesEndpoints
{
    internal static void Map(RouteGroupBuilder v1) =>
        v1.MapList("/stance-matrix", GetStanceMatrix.Handle, GetStanceMatrix.Parameters);
}
