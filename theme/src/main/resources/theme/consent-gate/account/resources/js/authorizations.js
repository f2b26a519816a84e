// The server renders the authorizations page, so its entry in the navigation is a plain link: the browser follows it,
// and the console's router, which would look for the page in itself, does not hear of it.
addEventListener(
  "click",
  (event) => {
    if (event.target.closest('a[href$="/account/authorizations"]')) {
      event.stopPropagation();
    }
  },
  { capture: true },
);
