import type { ReactNode } from 'react';
import logo from '../jalon.svg';
import './Page.css';

/**
 * The frame of every page of the extension: title, content, and who we are not.
 * The page's <html> carries the class `jalon`, for the tokens, and `fluid` where it may fill the window.
 */
export function Page(props: {
  title: string;
  disclaimer: string;
  /** What stands at the foot of the window whatever is in view. */
  bottomBar?: ReactNode;
  /** Stands in the place of logo and title, which screen readers still find. */
  strip?: ReactNode;
  /** Stands beside the title: whose page this is. */
  learner?: ReactNode;
  /** Where the frame differs: `popup`. */
  className?: string;
  children: ReactNode;
}) {
  const { bottomBar } = props;
  const names = ['page', bottomBar ? 'with-bottom-bar' : '', props.className].filter(Boolean).join(' ');
  return (
    <div className={names}>
      <header className="page-header">
        {!props.strip && <img src={logo} alt="" />}
        <h1 className={props.strip ? 'visually-hidden' : undefined}>{props.title}</h1>
        {props.strip ?? props.learner}
      </header>
      <main className="stack">{props.children}</main>
      <footer className="page-footer quiet">{props.disclaimer}</footer>
      {bottomBar && <div className="page-bottom-bar">{bottomBar}</div>}
    </div>
  );
}
