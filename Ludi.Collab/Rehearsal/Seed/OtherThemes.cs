namespace Ludi.Collab.Rehearsal.Seed;

/// <summary>What the operations desk and the security desk work on.</summary>
internal static class OtherThemes
{
    /// <summary>The operations desk: a team-managed project.</summary>
    public static readonly Theme[] Operations =
    [
        new("Shifts", "Shifts that fit people", "Three night shifts in a row are one too many.",
            ["Swap a night shift in {port} without a phone call", "Show who is on call for {carrier} this week", "Plan the holiday rota for {market}", "Tell the next shift what is still open in {port}"],
            ["Rota of {port} shows the same name twice", "On-call phone for {carrier} rings the old number"],
            ["Hand over the {port} keys to the new shift lead", "Order {count} high-visibility vests for {port}", "Update the call list of {carrier}"],
            ["Nobody works three nights in a row", "A swap needs one tap"]),
        new("Incidents", "Calm in the storm room", "The first ten minutes decide the day.",
            ["Open an incident from the {port} control room with one button", "Keep a running log that {group} can read", "Show which sailings of {carrier} an incident touches", "Write the first notice in {language} from a template"],
            ["Siren test in {port} opens a real incident", "Incident log loses lines typed on {device}"],
            ["Rehearse a harbour closure in {port}", "Review last month’s incidents with {carrier}", "Check the emergency radios in {port}"],
            ["Everyone knows who leads", "The log is complete"]),
        new("Fleet", "Ships ready in the morning", "A ship that waits for a part costs a crossing.",
            ["Track spare parts for {carrier} by ship", "Warn a week before a certificate of {carrier} expires", "Plan dry dock weeks around the {port} timetable"],
            ["Part list of {carrier} shows retired ships", "Fuel report from {port} arrives empty"],
            ["Count the life vests on the {port} ferry", "Book the dry dock in {port}", "Collect fuel receipts of {carrier} for May"],
            ["A ship’s papers are complete", "Parts arrive before the ship"]),
        new("Terminal", "A terminal that works", "Small things, every day, for thousands.",
            ["Show free parking in {port} on the approach road", "Count the queue at {port} by camera, without faces", "Let {group} report a broken lift in {port}"],
            ["Departure board in {port} shows yesterday", "Doors at gate 2 in {port} open at night"],
            ["Replace the benches in the {port} hall", "Repaint the lanes for {vehicle} in {port}", "Clean the cameras at {port}"],
            ["Fixed within a day", "Nobody waits outside in the rain"]),
    ];

    /// <summary>The security desk: a restricted project.</summary>
    public static readonly Theme[] Security =
    [
        new("Access", "Nobody holds a key they do not need", "Old keys open new doors.",
            ["Review who can read bookings in {market}", "End access of contractors at {port} on their last day", "Ask for a second factor at the {port} control room"],
            ["Badge of a former {carrier} employee still opens gate 3 in {port}", "Session on {device} outlives the password"],
            ["Rotate the keys of the {carrier} feed", "Revoke {count} unused partner keys"],
            ["Every key has an owner", "Access ends by itself"]),
        new("Findings", "Close what the testers found", "A finding that waits becomes an incident.",
            ["Limit how often a booking code can be guessed from {market}", "Show travellers from {market} where they are signed in"],
            ["Booking code of {carrier} can be guessed in {count} tries", "Error page on {device} shows an internal address"],
            ["Repeat the test of the {port} network", "Patch the kiosks in {port}"],
            ["The tester agrees that it is closed", "A test keeps it closed"]),
    ];

    /// <summary>The small second site: a harbour office.</summary>
    public static readonly Theme[] Harbour =
    [
        new("Berths", "A berth for every ship", "Two ships, one berth, every August.",
            ["Reserve berth 4 for {carrier} in August", "Show free berths in {port} a month ahead", "Send the tide table of {port} with each reservation"],
            ["Berth plan of {port} forgets the tugs", "Tide warning for {port} an hour late"],
            ["Survey the depth at berth 2 in {port}", "Renew the pilots’ contract with {carrier}"],
            ["No berth is given twice"]),
    ];
}
