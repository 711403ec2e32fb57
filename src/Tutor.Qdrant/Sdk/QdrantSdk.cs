using Microsoft.Extensions.DependencyInjection;

namespace Tutor.Qdrant.Sdk;

public static class QdrantSdk
{
    /// <summary>Lets <c>AddQdrant</c> speak to Qdrant by Qdrant.Client (gRPC) instead of REST. Call it before.</summary>
    public static IServiceCollection AddQdrantClient(this IServiceCollection services) =>
        services.AddSingleton<QdrantTransport>(options => new GrpcServer(options));
}
