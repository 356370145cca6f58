using System.Net;
using System.Net.Http.Json;
using System.Text;
using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.Extensions.DependencyInjection;

namespace Ludi.Collab.Tests.Accounts;

/// <summary>One browser with cookies of its own, talking to a site as the web client does.</summary>
internal sealed class Browser : IDisposable
{
    private readonly HttpClientHandler _handler;
    private readonly HttpClient _client;

    public Browser(Uri site)
    {
        _handler = new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() };
        _client = new HttpClient(_handler) { BaseAddress = site, DefaultRequestHeaders = { { "X-Ludi", "1" } } };
    }

    public async Task<Answer> Get(string address) => await Answer.Of(await _client.GetAsync(address));

    public async Task<Answer> Post(string address, object? body = null) => await Answer.Of(await _client.PostAsJsonAsync(address, body ?? new { }));

    public async Task<Answer> Patch(string address, object body) => await Answer.Of(await _client.PatchAsJsonAsync(address, body));

    public async Task<Answer> Delete(string address) => await Answer.Of(await _client.DeleteAsync(address));

    /// <summary>Posts exactly this text as JSON.</summary>
    public async Task<Answer> PostRaw(string address, string json, string mediaType = "application/json") =>
        await Answer.Of(await _client.PostAsync(address, new StringContent(json, Encoding.UTF8, mediaType)));

    /// <summary>Sends any content; the caller disposes the answer.</summary>
    public Task<HttpResponseMessage> Send(HttpMethod method, string address, HttpContent? content = null) =>
        _client.SendAsync(new HttpRequestMessage(method, address) { Content = content });

    /// <summary>A line to the board hub, with this browser's cookies; not started.</summary>
    public HubConnection NewLine() => new HubConnectionBuilder()
        .WithUrl(new Uri(_client.BaseAddress!, "/hubs/board"), HttpTransportType.WebSockets, line =>
        {
            line.SkipNegotiation = true;
            line.Cookies = _handler.CookieContainer;
        })
        .AddMessagePackProtocol()
        .Build();

    public void Dispose()
    {
        _client.Dispose();
        _handler.Dispose();
    }
}
