namespace Ludi.Collab.Storage;

/// <summary>
/// The store could not do what was asked, said in a sentence for the person who runs the server.
/// A change that failed with it may or may not be stored: read again before trusting either.
/// </summary>
public sealed class StorageException(string message, Exception? reason = null) : Exception(message, reason);
