namespace Tutor.Service.Hosting;

/// <summary>The one place that chooses between the two builds: what is registered here comes before the portable parts, and stays.</summary>
internal static class VendorSdks
{
    public static IServiceCollection AddVendorSdks(this IServiceCollection services)
    {
#if VENDOR_SDKS
        Tutor.Qdrant.Sdk.QdrantSdk.AddQdrantClient(services);
        Tutor.Channels.Sdk.BotFrameworkSdk.AddBotFrameworkSdk(services);
        Tutor.Models.Sdk.SemanticKernelModels.AddSemanticKernelModels(services);
#endif
        return services;
    }
}
