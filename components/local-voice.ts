/** Voices that speak without a network: another one would send our words away. */

/** @returns a voice of this computer for a language (« fr »), the computer's preferred one first; null: there is none */
export function localVoice(lang: string): SpeechSynthesisVoice | null {
  // Some write fr_FR.
  const mine = globalThis.speechSynthesis
    ?.getVoices()
    .filter((voice) => voice.localService && voice.lang.toLowerCase().split(/[-_]/)[0] === lang);
  return mine?.find((voice) => voice.default) ?? mine?.[0] ?? null;
}
