// Plays the learner's phone: after a moment, as if the notification had been accepted, the page goes on by
// itself. The practice server answers the post with the page that the fixture's "next" names.
(() => {
  setTimeout(() => document.forms[0]?.submit(), 1500);
})();
