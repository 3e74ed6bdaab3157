// Before the first paint: the theme follows the system unless the visitor chose one, and the server learns the time zone.
(() => {
  const page = document.documentElement;
  const system = matchMedia("(prefers-color-scheme: dark)");
  const apply = () => {
    if (page.dataset.theme === "auto") {
      page.dataset.bsTheme = system.matches ? "dark" : "light";
    }
  };
  apply();
  system.addEventListener("change", apply);

  // Once per browser: the page comes again with its times in the right zone.
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const cookie = `kb_zone=${encodeURIComponent(zone)}`;
  if (zone && zone !== page.dataset.zone && !document.cookie.split("; ").includes(cookie)) {
    const secure = location.protocol === "https:" ? "; secure" : "";
    document.cookie = `${cookie}; path=/console; max-age=31536000; samesite=lax${secure}`;
    if (document.cookie.split("; ").includes(cookie)) {
      location.reload();
    }
  }
})();
