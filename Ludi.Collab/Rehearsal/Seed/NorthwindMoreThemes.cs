namespace Ludi.Collab.Rehearsal.Seed;

/// <summary>What Northwind's freight customers, partners and crews see.</summary>
internal static class NorthwindMoreThemes
{
    /// <summary>The second half of the product backlog; see <see cref="NorthwindThemes"/>.</summary>
    public static readonly Theme[] All =
    [
        new("Freight", "Freight quotes in one minute", "Forwarders ask five carriers and take the first answer.",
            [
                "Quote a load from {port} with customs included",
                "Let {group} upload a packing list instead of typing it",
                "Show the cheapest week to ship from {port}",
                "Keep a quote of {carrier} valid for a day",
                "Ask for dangerous goods only once per load",
                "Reserve deck space for {vehicle} on every Tuesday sailing",
                "Show where a load is between {port} and the depot",
                "Price refrigerated space by the hour",
            ],
            [
                "Quote from {port} ignores the bunker surcharge",
                "Packing list with {count} lines times out",
                "Deck space for {vehicle} sold twice on {carrier}",
                "Load marked as delivered while still in {port}",
            ],
            [
                "Load the new tariff of {carrier}",
                "Interview {group} about last month’s lost quotes",
                "Clean up duplicate consignees at {port}",
            ],
            ["A quote takes one minute", "The quote names every fee", "An expired quote says so"]),
        new("Customs", "Customs papers that fill themselves", "A wrong tariff number costs a night in the port.",
            [
                "Fill the export form for {port} from the booking",
                "Check tariff numbers before the ship leaves {port}",
                "Let {group} sign customs papers on the phone",
                "Warn when {market} asks for a veterinary certificate",
                "Keep customs papers for ten years and no longer",
                "Show which load holds up the whole of {vehicle}",
            ],
            [
                "Export form for {port} drops the second page",
                "Accents in consignee names break the form for {market}",
                "Certificates uploaded from {device} arrive upside down",
            ],
            [
                "Update the tariff list for {market}",
                "Agree the test data with customs in {port}",
                "Archive the papers of closed voyages of {carrier}",
            ],
            ["Every field says where its value came from", "A rejected form names the line", "Papers arrive before the ship"]),
        new("Live map", "Where is my ship?", "The most visited page is one that does not exist.",
            [
                "Show ships of {carrier} on the map as they move",
                "Tell {group} how long the ship will wait outside {port}",
                "Draw the usual route beside the one taken today",
                "Follow a single load across two ships",
                "Share a link to a moving ship",
                "Show berth times at {port} on the voyage page",
            ],
            [
                "Ships jump across land near {port}",
                "Map drains the battery on {device}",
                "Ship of {carrier} shown in port an hour too early",
            ],
            [
                "Renew the position feed for {market}",
                "Compare position providers around {port}",
            ],
            ["A position is never older than two minutes", "The map works without colour", "A lost signal is shown as lost"]),
        new("Mobile app", "An app worth its place on the phone", "People install it in the queue and delete it on the ship.",
            [
                "Open the app straight at today’s trip",
                "Keep tickets of {carrier} readable without a network",
                "Let {group} hand a ticket to another phone",
                "Show the ship’s deck plan with one’s own cabin",
                "Order breakfast on board from {device}",
                "Find the car again on deck 5",
                "Ask for a rating only after arrival in {port}",
            ],
            [
                "App restarts in a loop on {device}",
                "Tickets unreadable in sunlight on {device}",
                "Push messages open the wrong trip to {port}",
                "Deck plan of {carrier} mirrored in {language}",
            ],
            [
                "Cut the app’s size below 40 MB",
                "Test the app with {group} in {port}",
                "Drop support for systems older than five years",
            ],
            ["Starts in under two seconds", "Everything needed on the trip works offline", "No account is needed to look at a ticket"]),
        new("Partner API", "Let others sell our crossings", "Agents retype what our system already knows.",
            [
                "Give {group} a test account with fake sailings",
                "Publish changes of {carrier} as a feed",
                "Let partners in {market} cancel within the hour",
                "Limit each partner fairly, and say how much is left",
                "Sign every answer so that agents can trust it",
                "Explain every refusal in one sentence",
            ],
            [
                "Partner feed of {carrier} repeats old sailings",
                "Cancelled bookings of {group} come back overnight",
                "Answers to {market} lack the port fee",
            ],
            [
                "Write the quick start for {group}",
                "Move partner keys of {market} to the new vault",
                "Review the contract with {carrier}",
            ],
            ["An example for every call", "A change is announced three months ahead", "Refusals carry a code"]),
        new("Accessibility", "Travel for everybody", "Every seventh traveller needs some help, few are asked.",
            [
                "Book help at {port} without calling",
                "Read the deck plan of {carrier} with a screen reader",
                "Choose a cabin with room for a wheelchair",
                "Make the kiosk at {port} usable from a seat",
                "Offer plain {language} next to every legal text",
                "Announce lane changes by light as well as by sound",
            ],
            [
                "Contrast of the timetable too low on {device}",
                "Screen reader skips the price of {vehicle}",
                "Focus is lost when the cabin picker closes",
            ],
            [
                "Walk the {port} terminal with a guide dog user",
                "Audit the booking flow against WCAG 2.2",
            ],
            ["Tried by people who need it", "Works at 400 % zoom", "Nothing depends on colour alone"]),
    ];
}
