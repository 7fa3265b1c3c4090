using JapanRussia.Clients;

// Sends the same requests through both clients, and throws if an answer is wrong.
//
//   dotnet run -- http://localhost:8080
var url = args[0];
await AskByNswag.Run(url);
await AskByKiota.Run(url);

internal static class Answer
{
    /// <summary>Ends the run if a condition does not hold.</summary>
    public static void MustHold(bool holds, string what)
    {
        if (!holds)
            throw new InvalidOperationException($"This does not hold: {what}");
    }
}
