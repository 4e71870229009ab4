/** So long before all is erased the guide asks whether somebody is there, in milliseconds. Shared with the panel. */
export const WARNING = 60_000;
