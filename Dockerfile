FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /repo
# only what a locked restore needs, so that changed sources need no new restore
COPY global.json Directory.Build.props Directory.Packages.props ./
COPY src/JapanRussia/*.csproj src/JapanRussia/packages.lock.json src/JapanRussia/
COPY src/JapanRussia.LocalPostgres/*.csproj src/JapanRussia.LocalPostgres/packages.lock.json src/JapanRussia.LocalPostgres/
COPY src/JapanRussia.Api/*.csproj src/JapanRussia.Api/packages.lock.json src/JapanRussia.Api/
COPY migrations/*.csproj migrations/packages.lock.json migrations/
RUN dotnet restore src/JapanRussia.Api/JapanRussia.Api.csproj --locked-mode
COPY .editorconfig ./
COPY seeds/ seeds/
COPY migrations/ migrations/
COPY src/ src/
RUN dotnet publish src/JapanRussia.Api/JapanRussia.Api.csproj \
    --configuration Release --no-restore --output /app -p:UseAppHost=false

FROM mcr.microsoft.com/dotnet/aspnet:10.0
WORKDIR /app
COPY --from=build /app ./
# the image sets ASPNETCORE_HTTP_PORTS; emptied, it does not argue with the address below
ENV ASPNETCORE_HTTP_PORTS= ASPNETCORE_URLS=http://+:8080
# where files wait for their import; a volume keeps them when the container is made anew
RUN mkdir /imports && chown $APP_UID /imports
ENV JAPANRUSSIA_IMPORTS=/imports
EXPOSE 8080
# the image's own unprivileged account
USER $APP_UID
ENTRYPOINT ["dotnet", "JapanRussia.Api.dll"]
