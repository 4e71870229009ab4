import type { ReactNode } from 'react';
import logo from '../jalon.svg';
import '../tokens.css';
import '../base.css';
import './panel.css';

/**
 * The frame of every page of the extension: title, content, and who we are not.
 * The page's <html> carries the class `jalon`, for the tokens.
 */
export function Page(props: { title: string; unofficial: string; lang: string; children: ReactNode }) {
  return (
    <div className="page" lang={props.lang}>
      <header className="top">
        <img src={logo} alt="" />
        <h1>{props.title}</h1>
      </header>
      <main className="stack">{props.children}</main>
      <footer className="bottom quiet">{props.unofficial}</footer>
    </div>
  );
}
