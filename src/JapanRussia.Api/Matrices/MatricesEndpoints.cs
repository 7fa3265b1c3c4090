using JapanRussia.Api.Limits;
using JapanRussia.Rest.Routes;

namespace JapanRussia.Api.Matrices;

internal static class MatricesEndpoints
{
    internal static void Map(RouteGroupBuilder v1) =>
        v1.MapList("/stance-matrix", GetStanceMatrix.Handle, GetStanceMatrix.Parameters).AsHeavy();
}
