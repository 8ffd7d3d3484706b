"use strict";
// Words, times and pictures play the recording at their second. Without this script they are links to the same place.
{
  const playerOf = (element) => element.closest("article")?.querySelector("audio.answer");
  const wordsOf = (article) => [...article.querySelectorAll(".said [data-second]")];

  // Where the browser will not play, its own control is offered; a pause that came before the first sound is no refusal.
  const play = (player) => player.play().catch((error) => error.name !== "AbortError" && player.focus());

  const playFrom = (player, second) => {
    player.currentTime = second;
    play(player);
  };

  const secondAt = (picture, x) => {
    const box = picture.getBoundingClientRect();
    const { start, end } = picture.dataset;
    return Number(start) + ((x - box.left) / box.width) * (end - start);
  };

  document.addEventListener("click", (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    const link = event.target.closest("a[data-second]");
    const picture = event.target.closest("svg[data-start]");
    const player = (link || picture) && playerOf(event.target);
    if (!player) return;
    event.preventDefault();
    playFrom(player, link ? Number(link.dataset.second) : secondAt(picture, event.clientX));
  });

  // A transcript is one stop for the Tab key; arrows lead from word to word.
  const enter = (word) => {
    const said = word.closest(".said");
    said.querySelector('[tabindex="0"]')?.setAttribute("tabindex", "-1");
    word.setAttribute("tabindex", "0");
  };
  for (const said of document.querySelectorAll(".said")) {
    const words = said.querySelectorAll("a.word");
    for (const word of words) word.setAttribute("tabindex", "-1");
    words[0]?.setAttribute("tabindex", "0");
  }
  for (const hint of document.querySelectorAll("[data-scripted]")) hint.hidden = false;

  const targets = {
    ArrowRight: (place) => place + 1,
    ArrowLeft: (place) => place - 1,
    Home: () => 0,
    End: (_, words) => words.length - 1,
  };
  document.addEventListener("focusin", (event) => {
    if (event.target.matches(".said a.word")) enter(event.target);
  });
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || !event.target.matches(".said a.word")) return;
    if (event.key === " ") {
      const player = playerOf(event.target);
      event.preventDefault();
      if (player.paused) play(player);
      else player.pause();
    }
    const words = [...event.target.closest(".said").querySelectorAll("a.word")];
    const word = words[targets[event.key]?.(words.indexOf(event.target), words)];
    if (!word) return;
    event.preventDefault();
    word.focus();
  });

  // The word that is heard is marked, and the picture shows where it is.
  const follow = (player) => {
    const article = player.closest("article");
    const now = player.currentTime + 0.05;
    const heard = wordsOf(article).findLast((word) => Number(word.dataset.second) <= now);
    article.querySelector(".heard")?.classList.remove("heard");
    if (!player.paused || player.currentTime) heard?.classList.add("heard");
    for (const picture of article.querySelectorAll("svg[data-start]")) {
      const { start, end } = picture.dataset;
      const share = (player.currentTime - start) / (end - start);
      const line = picture.querySelector(".playhead");
      line.toggleAttribute("hidden", share < 0 || share > 1);
      for (const end of ["x1", "x2"]) line.setAttribute(end, `${100 * share}%`);
    }
  };
  for (const name of ["timeupdate", "seeking"]) {
    document.addEventListener(name, (event) => event.target.matches("audio.answer") && follow(event.target), true);
  }
  document.addEventListener("play", (event) => {
    for (const player of document.querySelectorAll("audio")) if (player !== event.target) player.pause();
  }, true);
}
