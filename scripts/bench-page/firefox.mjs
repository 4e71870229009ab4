// placeholder
export const firefoxRows = async () => [];
