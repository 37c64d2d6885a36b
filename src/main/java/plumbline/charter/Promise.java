package plumbline.charter;

import java.util.List;

/** A part of what the shop promises its customers, for channels to carry. */
@Doc("A part of what the shop promises its customers, for channels to carry.")
public record Promise(
    Origin origin,
    PromiseId id,
    @Doc(value = "The promise in a few words.", example = "Advice from people who go out")
        String promise,
    @Doc("Earlier ids of the same promise.") List<PromiseId> previously) {}
