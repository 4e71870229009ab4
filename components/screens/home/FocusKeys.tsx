import { useEffect, useState } from 'react';
import { focusKeys, keysInWords } from '@/extension/client';
import { useTexts } from '../app/guide';

/** Which keys lead to the card on the page; nothing where none are set. */
export function FocusKeys() {
  const { ui } = useTexts();
  const [keys, setKeys] = useState('');
  useEffect(() => void focusKeys().then(setKeys), []);
  return keys ? <p className="quiet">{ui('panelKeys', { keys: keysInWords(keys, ui) })}</p> : null;
}
