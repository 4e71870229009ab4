import { Component, type ReactNode } from 'react';

/** When a part breaks, a way out stands in its place: nobody is left with an empty page. */
export class ErrorBoundary extends Component<{
  fallback(retry: () => void): ReactNode;
  children: ReactNode;
}> {
  override state = { broken: false };

  static getDerivedStateFromError() {
    return { broken: true };
  }

  override render() {
    if (!this.state.broken) return this.props.children;
    return this.props.fallback(() => this.setState({ broken: false }));
  }
}
