/** What the resolver shall reach on pages, operators and seeds that nobody tuned for. Shares from 0 to 1. */
export const GOALS = {
  mild: { right: 0.99, wrong: 0, stillAnchored: 0.0005 },
  redesign: { right: 0.95, wrong: 0.0005, stillAnchored: 0.005 },
  hostile: { right: 0.88, wrong: 0.003, stillAnchored: 0.03 },
};
