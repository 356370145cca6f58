using System.Net;
using Ludi.Collab.Hosting.Wire;
using Orleans.Configuration;
using Orleans.Serialization;
using Orleans.Serialization.Cloning;
using Orleans.Serialization.Serializers;

namespace Ludi.Collab.Hosting;

/// <summary>
/// The distributed engine, in one process: a silo on loopback and free ports with no outside membership, so
/// that any number of servers run side by side. Nothing else of the product changes when it becomes a cluster.
/// </summary>
internal static class Silo
{
    public static void Configure(ISiloBuilder silo)
    {
        var (siloPort, gatewayPort) = (FreePort.Find(), FreePort.Find());
        silo.UseLocalhostClustering(siloPort, gatewayPort, new IPEndPoint(IPAddress.Loopback, siloPort));
        silo.Configure<EndpointOptions>(options => options.AdvertisedIPAddress = IPAddress.Loopback);
        silo.Configure<GrainCollectionOptions>(options => options.CollectionAge = TimeSpan.FromMinutes(5));
        AddProtocol(silo.Services);
    }

    /// <summary>Lets the wire records cross between grains.</summary>
    public static void AddProtocol(IServiceCollection services) => services
        .AddSingleton<ProtocolCodec>()
        .AddSingleton<IGeneralizedCodec>(s => s.GetRequiredService<ProtocolCodec>())
        .AddSingleton<IGeneralizedCopier>(s => s.GetRequiredService<ProtocolCodec>())
        .AddSingleton<ITypeFilter>(s => s.GetRequiredService<ProtocolCodec>());
}
