using System.Net;
using System.Net.Sockets;

namespace Tutor.Channels;

/// <summary>Whom a limit counts.</summary>
public static class Subscriber
{
    /// <summary>An IPv4 address, or the /64 network that an IPv6 subscriber has to itself and can change the rest of at will; one name for all whose address is not known.</summary>
    public static string Of(IPAddress? address)
    {
        if (address is null)
            return "unknown";
        if (address.IsIPv4MappedToIPv6)
            address = address.MapToIPv4();
        if (address.AddressFamily != AddressFamily.InterNetworkV6)
            return address.ToString();
        var bytes = address.GetAddressBytes();
        bytes.AsSpan(8).Clear();
        return $"{new IPAddress(bytes)}/64";
    }
}
