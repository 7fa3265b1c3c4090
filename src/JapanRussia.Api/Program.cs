return await JapanRussia.Api.Commands.CommandLine.Run(args);
