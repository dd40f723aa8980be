import { Component, type ReactNode } from 'react';

/** What broke in a part of a page, and a way to have the part made anew. */
export interface Breakage {
  readonly error: unknown;
  readonly retry: () => void;
}

interface BoundaryProps {
  /** Stands in the place of what broke. */
  readonly fallback: (breakage: Breakage) => ReactNode;
  readonly children: ReactNode;
}

interface BoundaryState {
  readonly broken: { readonly error: unknown } | null;
}

/** Keeps a part of a page that cannot be loaded or drawn from taking the rest with it. */
export class Boundary extends Component<BoundaryProps, BoundaryState> {
  override readonly state: BoundaryState = { broken: null };

  static getDerivedStateFromError(error: unknown): BoundaryState {
    return { broken: { error } };
  }

  override componentDidCatch(error: unknown): void {
    console.error(error);
  }

  readonly #retry = () => this.setState({ broken: null });

  override render() {
    const { broken } = this.state;
    if (broken === null) return this.props.children;
    return this.props.fallback({ error: broken.error, retry: this.#retry });
  }
}
