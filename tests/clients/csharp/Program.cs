using JapanRussia.Clients;

// The same questions to the API through both clients. What does not come as it should is thrown.
//
//   dotnet run -- http://localhost:8080
var url = args[0];
await AskByNswag.Run(url);
await AskByKiota.Run(url);

internal static class Answer
{
    /// <summary>Ends the run where something that must hold does not.</summary>
    public static void MustHold(bool holds, string what)
    {
        if (!holds)
            throw new InvalidOperationException($"This does not hold: {what}");
    }
}
